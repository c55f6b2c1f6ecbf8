/** The command line: one class a command, one mixin a concern. */
package org.newsgraph.cli;
