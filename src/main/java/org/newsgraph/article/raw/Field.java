package org.newsgraph.article.raw;

/** What a format can tell of an article. */
public enum Field {
    /** The giver's identifiers, the chief one first. */
    IDENTIFIER,
    /** Where the article stands on the web. */
    URL,
    /** The headline. */
    HEADLINE,
    /** A second headline. */
    ALTERNATIVE_HEADLINE,
    /** A summary. */
    DESCRIPTION,
    /** The dateline as printed. */
    DATELINE,
    /** The place it was written in. */
    PLACE,
    /** When it was published: possible values, the best first. */
    PUBLISHED,
    /** When it was changed: possible values, the best first. */
    MODIFIED,
    /** Names of authors. */
    AUTHOR,
    /** A line that names the authors, "By Jane Doe and John Roe". */
    BYLINE,
    /** Name of the publisher. */
    PUBLISHER,
    /** Section. */
    SECTION,
    /** Keywords and names of subjects. */
    KEYWORD,
    /** Language tag. */
    LANGUAGE,
    /** Local name of the schema.org class. */
    TYPE
}
