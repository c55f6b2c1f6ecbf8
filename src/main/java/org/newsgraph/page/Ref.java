package org.newsgraph.page;

import java.util.Optional;

/**
 * A thing as a page names it.
 *
 * @param label its name
 * @param kind the style sheet's class of its kind
 * @param href where its name leads; empty where nowhere
 */
record Ref(String label, String kind, Optional<String> href) {}
