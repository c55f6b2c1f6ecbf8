package org.newsgraph.knowledge;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * How sure an event is under which circumstances: a logistic model, whose weights were fitted to events judged by hand (see
 * {@code docs/quality.md}). The weights are data, in {@code ontology/confidence.ttl}.
 *
 * @param weights the weight of each circumstance in log-odds, by {@code skos:notation}
 */
public record ConfidenceModel(Map<String, Double> weights) {
    /** The circumstance that every event is under. */
    public static final String EVERY_EVENT = "event";

    private static final String FILE = "confidence.ttl";

    public ConfidenceModel {
        weights = Map.copyOf(weights);
    }

    /** The model that comes with the program. */
    public static ConfidenceModel load() {
        Model model = Resources.model(FILE);
        Map<String, Double> weights = new TreeMap<>();
        model.listSubjectsWithProperty(ResourceFactory.createProperty(Terms.NEWS + "weight")).forEach(circumstance -> weights.put(
                circumstance.getRequiredProperty(ResourceFactory.createProperty(Terms.SKOS + "notation")).getString(),
                circumstance.getRequiredProperty(ResourceFactory.createProperty(Terms.NEWS + "weight")).getDouble()));
        return new ConfidenceModel(weights);
    }

    /** What a circumstance adds, in log-odds; 0 for one that the model does not weigh. */
    public double weight(String circumstance) {
        return weights.getOrDefault(circumstance, 0.0);
    }

    /**
     * The share of events under these circumstances that are right.
     *
     * @return 0 to 1, in hundredths
     */
    public double share(Collection<String> circumstances) {
        // Added up in a fixed order, as the last bits of a sum depend on it.
        double sum = weight(EVERY_EVENT) + circumstances.stream().distinct().sorted().mapToDouble(this::weight).sum();
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }
}
