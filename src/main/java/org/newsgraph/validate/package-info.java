/** Checks graphs: SHACL shapes, declared terms, exact spans. */
package org.newsgraph.validate;
