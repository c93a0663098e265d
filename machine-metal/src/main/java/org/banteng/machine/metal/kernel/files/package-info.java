/**
 * Files of the host: a folder that QEMU shares by virtio-9p (virtio 1.2, section 5.9), in the
 * protocol 9P2000.L. From the bottom up:
 *
 * <ol>
 *   <li>{@link org.banteng.machine.metal.kernel.files.Channel}: one request and its reply, field by
 *       field;
 *   <li>{@link org.banteng.machine.metal.kernel.files.Protocol}: the requests;
 *   <li>{@link org.banteng.machine.metal.kernel.files.Walk}: from a path to the file that it leads
 *       to;
 *   <li>{@link org.banteng.machine.metal.kernel.files.OpenFiles}: what an instance has open;
 *   <li>{@link org.banteng.machine.metal.kernel.files.FileSystem}: what is done by path, and {@link
 *       org.banteng.machine.metal.kernel.files.FileAccess}: what is done to an open file.
 * </ol>
 *
 * <p>The server knows a file by a number that the client has given it, a fid ({@link
 * org.banteng.machine.metal.kernel.files.Fids}). Answers below 0 are error numbers of Linux,
 * negated.
 */
package org.banteng.machine.metal.kernel.files;
