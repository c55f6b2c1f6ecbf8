/** Pages to read graphs by: HTML of an article, an entity, an event, a collection. Pure functions of the data. */
package org.newsgraph.page;
