/**
 * C and the kernel to an image that boots, and QEMU to boot it in. Start reading at {@link
 * org.banteng.image.boot.BootableImage}.
 */
package org.banteng.image.boot;
