/**
 * What the command leaves behind on its host while it works, and how nothing stays: start reading
 * at {@link org.banteng.host.AtEnd}.
 */
package org.banteng.host;
