/** What goes wrong when an image is built. */
package org.banteng.image.error;
