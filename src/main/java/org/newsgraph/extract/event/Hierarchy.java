package org.newsgraph.extract.event;

import java.util.HashMap;
import java.util.Map;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Terms;

/** What the classes of events have in common. */
final class Hierarchy {
    private static final String CONTACT = Terms.NEWS + "Contact";
    private static final String UTTERANCE = Terms.NEWS + "Utterance";

    private final EventClasses classes;
    private final Map<String, Boolean> occasions = new HashMap<>();

    Hierarchy(EventClasses classes) {
        this.classes = classes;
    }

    /** Whether things are said and done during events of a class: calls, meetings, visits, negotiations. */
    synchronized boolean isOccasion(String eventClass) {
        return eventClass != null && occasions.computeIfAbsent(eventClass, c -> classes.isA(c, CONTACT));
    }

    /** Whether an event of a class is that somebody says something. */
    boolean isUtterance(String eventClass) {
        return eventClass != null && classes.isA(eventClass, UTTERANCE);
    }

    /** Whether one class is the other or lies below it. */
    boolean isA(String eventClass, String other) {
        return classes.isA(eventClass, other);
    }

    /** Whether one happening may be called by both classes: one lies below the other, or both are ways of coming into contact. */
    boolean areKin(String one, String other) {
        return one.equals(other) || classes.isA(one, other) || classes.isA(other, one) || isOccasion(one) && isOccasion(other);
    }
}
