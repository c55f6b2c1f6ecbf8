package org.newsgraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/** Answers from a dataset that this process holds, in memory or on disk, within a transaction for reading. */
public final class DatasetService implements QueryService {
    private final DatasetGraph dataset;

    public DatasetService(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override
    public Answer answer(Query query, Duration timeout, long limit) {
        if (dataset.supportsTransactions() && !dataset.isInTransaction()) {
            return Txn.calculateRead(dataset, () -> within(query, timeout, limit));
        }
        return within(query, timeout, limit);
    }

    private Answer within(Query query, Duration timeout, long limit) {
        var builder = QueryExec.dataset(dataset).query(query);
        if (timeout != null) {
            builder.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
        try (QueryExec execution = builder.build()) {
            if (query.isSelectType()) {
                return rows(execution.select(), limit);
            }
            if (query.isAskType()) {
                return new Answer.Verdict(execution.ask());
            }
            if (query.isConstructType()) {
                return triples(execution.constructTriples(), limit);
            }
            if (query.isDescribeType()) {
                return triples(execution.describeTriples(), limit);
            }
            throw new WrongUsage("this kind of query has no answer here; ask with SELECT, ASK, CONSTRUCT or DESCRIBE");
        } catch (QueryCancelledException e) {
            throw QuestionRunner.tooLong(timeout, e);
        } catch (JenaException e) {
            throw new StoreProblem("the query failed: " + e.getMessage(), e);
        }
    }

    /** The first rows of a result. */
    public static Answer.Rows rows(RowSet found, long limit) {
        List<Binding> rows = new ArrayList<>();
        while (rows.size() < limit && found.hasNext()) {
            rows.add(found.next());
        }
        return new Answer.Rows(found.getResultVars(), rows, rows.size() == limit && found.hasNext());
    }

    /** The first triples of a result, in an order for people. */
    public static Answer.Triples triples(Iterator<Triple> found, long limit) {
        Set<Triple> triples = new LinkedHashSet<>();
        while (triples.size() < limit && found.hasNext()) {
            triples.add(found.next());
        }
        return new Answer.Triples(triples.stream().sorted(QuestionRunner.READABLE).toList(),
                triples.size() == limit && found.hasNext());
    }
}
