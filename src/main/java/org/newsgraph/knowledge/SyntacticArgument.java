package org.newsgraph.knowledge;

/**
 * A place in a frame.
 *
 * @param function the grammatical function that fills it
 * @param marker the adposition, for {@link Function#ADPOSITION}; else null
 * @param property the event's property as a prefixed name, such as {@code schema:agent}
 * @param type what may stand there
 * @param noun the class of context words to which the filler's noun must belong, as a local name; null where any noun will do
 * @param required whether it counts towards the frame's least number of fillers
 * @param name IRI of the place in its lexicon, or null
 * @see <a href="https://www.w3.org/2016/05/ontolex/#syntax-and-semantics-synsem">OntoLex synsem</a>
 */
public record SyntacticArgument(Function function, String marker, String property, FillerType type, String noun,
        boolean required, String name) {
    /** Grammatical functions, those of the active voice. */
    public enum Function {
        SUBJECT("Subject"), OBJECT("Object"), ADPOSITION("Adposition"), POSSESSIVE("Possessive"), MODIFIER("Modifier"),
        /** The subject of the verb that a noun leans on: who "held" the talks. */
        SUPPORT_SUBJECT("SupportSubject"),
        /** The object of the verb whose subject the noun is: whom the sanctions "hit". */
        SUPPORT_OBJECT("SupportObject"),
        /** Whom the word's clause or object speaks of: whom somebody "threatened to attack". Asked for when all else is found. */
        CONTENT("Content"),
        /** As {@link #CONTENT}, whoever is to act first: of whom somebody "demanded that he withdraw". */
        CONTENT_SUBJECT("ContentSubject");

        private final String term;

        Function(String term) {
            this.term = term;
        }

        static Function ofTerm(String term) {
            for (Function function : values()) {
                if (function.term.equals(term)) {
                    return function;
                }
            }
            throw new org.newsgraph.problem.BadInput(
                    "lexicon: news:" + term + " is no grammatical function; use one of the ontology's");
        }
    }
}
