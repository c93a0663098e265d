/** {@link org.banteng.engine.group.Group}: an ordered set of ranks. */
package org.banteng.engine.group;
