/** Linguistic annotation. The only package that knows Stanford CoreNLP; what leaves it are plain records. */
package org.newsgraph.language;
