/** Who and what an article speaks of: names, offices, descriptions and pronouns, brought together into entities. */
package org.newsgraph.extract.entity;
