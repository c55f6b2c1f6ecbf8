/** Spans of text in code points, and names made safe for IRIs. */
package org.newsgraph.text;
