/** The kinds of trouble a user can meet, each with its exit code. Every room may throw them. */
package org.newsgraph.problem;
