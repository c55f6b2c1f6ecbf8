/** Which name is whom: the IRIs of articles and of the entities they speak of. */
package org.newsgraph.link;
