/**
 * C and the kernel to an image that boots, and QEMU to boot it in. Start reading at {@link
 * org.banteng.image.boot.BootTarget}.
 */
package org.banteng.image.boot;
