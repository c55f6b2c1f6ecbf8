package org.newsgraph.article.html;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;

/** How much text lies below each element of a page. */
final class TextMass {
    private final Map<Element, double[]> sums = new IdentityHashMap<>();

    /** Sums up a measure of blocks over all elements that hold them. */
    static TextMass of(Collection<Block> blocks, ToDoubleFunction<Block> measure) {
        TextMass mass = new TextMass();
        for (Block block : blocks) {
            double amount = measure.applyAsDouble(block);
            if (amount != 0) {
                for (Element element = block.element(); element != null; element = element.parent()) {
                    mass.sums.computeIfAbsent(element, any -> new double[1])[0] += amount;
                }
            }
        }
        return mass;
    }

    double of(Element element) {
        double[] sum = sums.get(element);
        return sum == null ? 0 : sum[0];
    }
}
