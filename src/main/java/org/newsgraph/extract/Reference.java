package org.newsgraph.extract;

/**
 * Something an event's property points to.
 *
 * @param kind whether it is an entity, an event or a statement
 * @param id its id
 */
public record Reference(Kind kind, String id) {
    /** What is pointed to. */
    public enum Kind { ENTITY, EVENT, STATEMENT }

    public static Reference entity(String id) {
        return new Reference(Kind.ENTITY, id);
    }

    public static Reference event(String id) {
        return new Reference(Kind.EVENT, id);
    }

    public static Reference statement(String id) {
        return new Reference(Kind.STATEMENT, id);
    }
}
