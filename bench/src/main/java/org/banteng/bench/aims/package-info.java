/**
 * What Banteng is to reach beside other MPIs, as a table that can be run: {@link
 * org.banteng.bench.aims.Aims}.
 */
package org.banteng.bench.aims;
