/** What has been compiled before: start reading at {@link org.banteng.image.cache.ImageCache}. */
package org.banteng.image.cache;
