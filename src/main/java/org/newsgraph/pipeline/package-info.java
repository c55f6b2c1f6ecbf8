/** The rooms from an article to what it claims, loaded once and put together; and work done side by side, with results in order. */
package org.newsgraph.pipeline;
