/** The rooms from an article to what it claims, loaded once and put together. */
package org.newsgraph.pipeline;
