/**
 * The kernel: an x86-64 machine with nothing on it, made into what a compiled program needs. It is
 * linked with the program into one image, and runs in the same processor mode.
 *
 * <p>From the bottom up; a package uses earlier ones only:
 *
 * <ol>
 *   <li>{@code kernel}: memory as it is, the instructions that Java has no word for, and the
 *       command line;
 *   <li>{@code cpu}: what a processor is told once, its record, locks, and how to switch off;
 *   <li>{@code memory}: physical frames, page tables, address spaces;
 *   <li>{@code virtio}: devices of QEMU's, and the queues between them and the kernel;
 *   <li>{@code console}: the serial ports, and the virtio console;
 *   <li>{@code clock}: the time-stamp counter, measured, the date, and how long boot took;
 *   <li>{@code interrupt}: the local APIC, and what ends a halt;
 *   <li>{@code scheduler}: instances, and who runs where;
 *   <li>{@code files}: a folder of the host;
 *   <li>{@code fault}: what a program does wrong, and memory that is not there yet;
 *   <li>{@code call}: what instances and the C library ask for;
 *   <li>{@code boot}: from the first instruction to the first instance.
 * </ol>
 *
 * <p>Three rules make Java fit for this:
 *
 * <ul>
 *   <li>Every class is {@code @Unmanaged}: it compiles to plain C without checks, touches no object
 *       and never allocates, so it needs no collector and can run before there is one.
 *   <li>No class has a static field that is not a constant. The image's writable data belongs to
 *       one instance, and each instance has its own; what all processors share stands in {@link
 *       org.banteng.machine.metal.kernel.KernelState}, at one address.
 *   <li>Addresses are {@code long}s, records are offsets from an address, and each layout stands in
 *       one class, with a picture.
 * </ul>
 *
 * <p>Start reading at {@code boot.Boot}. {@code docs/unikernel.md} tells the whole way.
 */
package org.banteng.machine.metal.kernel;
