package org.newsgraph.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's way to execute queries, without its mistake: Jena 6.0.0 gives up a whole query ("Peek iterator is already empty") where a
 * pattern of two triples or more follows one that nothing fits.
 */
final class EmptyInputExecutor extends OpExecutorTDB2 {
    EmptyInputExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        boolean pattern = op instanceof OpBGP || op instanceof OpQuadPattern || op instanceof OpFilter;
        return pattern && !input.hasNext() ? input : super.exec(op, input);
    }
}
