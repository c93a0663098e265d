/**
 * C to an executable: the tools of the host, found or named with the command that installs them.
 */
package org.banteng.image.toolchain;
