/** Who said what stands between quotation marks. */
package org.newsgraph.extract.quote;
