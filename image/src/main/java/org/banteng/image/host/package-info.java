/**
 * What an image leaves behind on this host while it is made or runs, and how nothing stays: start
 * reading at {@link org.banteng.image.host.AtEnd}.
 */
package org.banteng.image.host;
