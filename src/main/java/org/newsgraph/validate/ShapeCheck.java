package org.newsgraph.validate;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.problem.BadInput;

/** SHACL shapes, the program's own or a user's. */
final class ShapeCheck implements Check {
    private final Shapes shapes;

    private ShapeCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    static ShapeCheck own() {
        return new ShapeCheck(Shapes.parse(Resources.model("shapes.ttl").getGraph()));
    }

    /** @throws BadInput where the file can't be read, isn't Turtle, or its shapes are malformed */
    static ShapeCheck of(Path file) {
        Graph graph = Resources.model(file).getGraph();
        try {
            Shapes shapes = Shapes.parse(graph);
            if (shapes.isEmpty()) {
                throw new BadInput(file + ": holds no shape with a target; give a file of SHACL shapes");
            }
            return new ShapeCheck(shapes);
        } catch (ShaclParseException e) {
            throw new BadInput(file + ": not well-formed SHACL: " + e.getMessage() + "; mend the shape", e);
        }
    }

    @Override
    public void run(Graph graph, boolean ours, Consumer<Finding> findings) {
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            Node path = entry.resultPath() instanceof P_Link link ? link.getNode() : null;
            findings.accept(new Finding(Severity.of(entry.severity().level()), entry.focusNode(), path, entry.value(),
                    entry.message(), entry.sourceConstraintComponent().getURI()));
        }
    }
}
