package org.banteng.machine.metal.kernel;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Instructions that Java has no word for: functions of {@code kernel.h}, which the C compiler puts
 * into their callers, and a few of the assembler files beside it.
 */
@Unmanaged
@Include(value = "kernel.h", isSystem = false)
public final class Instructions {
    private Instructions() {}

    // Input and output ports.

    @Import(name = "kernel_in8")
    public static native int in8(int port);

    @Import(name = "kernel_out8")
    public static native void out8(int port, int value);

    @Import(name = "kernel_out32")
    public static native void out32(int port, int value);

    @Import(name = "kernel_in32")
    public static native int in32(int port);

    /** Copies what an instance has given an address of; a fault in it is known as the kernel's. */
    @Import(name = "kernel_copy")
    public static native void copy(long from, long to, int bytes);

    // Registers of devices in memory: 8, 16 or 32 bits at once, not merged and not reordered. What
    // was stored before a write is in memory when the device gets it.

    @Import(name = "kernel_readDevice8")
    public static native int readDevice8(long address);

    @Import(name = "kernel_readDevice16")
    public static native int readDevice16(long address);

    @Import(name = "kernel_readDevice32")
    public static native int readDevice32(long address);

    @Import(name = "kernel_writeDevice8")
    public static native void writeDevice8(long address, int value);

    @Import(name = "kernel_writeDevice16")
    public static native void writeDevice16(long address, int value);

    @Import(name = "kernel_writeDevice32")
    public static native void writeDevice32(long address, int value);

    // What a processor is told once (Intel SDM volume 3, sections 2.4, 2.5 and 6.12).

    /** Loads the global descriptor table: {@code bytes} at {@code address}. */
    @Import(name = "kernel_loadGdt")
    public static native void loadGdt(long address, int bytes);

    /** Loads the interrupt descriptor table: {@code bytes} at {@code address}. */
    @Import(name = "kernel_loadIdt")
    public static native void loadIdt(long address, int bytes);

    /** Loads the task register. */
    @Import(name = "kernel_loadTask")
    public static native void loadTask(int selector);

    @Import(name = "kernel_readModelRegister")
    public static native long readModelRegister(int register);

    @Import(name = "kernel_writeModelRegister")
    public static native void writeModelRegister(int register, long value);

    /**
     * One of the four registers that CPUID answers with.
     *
     * @param answer 0 to 3: eax, ebx, ecx, edx
     */
    @Import(name = "kernel_cpuid")
    public static native int cpuid(int leaf, int subleaf, int answer);

    /** Interrupts itself with vector 3. */
    @Import(name = "kernel_breakpoint")
    public static native void breakpoint();

    // Paging.

    /** The address whose access faulted last. */
    @Import(name = "kernel_faultAddress")
    public static native long faultAddress();

    /** Physical address of the page tables in use. */
    @Import(name = "kernel_pageTables")
    public static native long pageTables();

    /**
     * Uses other page tables, and forgets what was cached of those in use, but for global pages.
     */
    @Import(name = "kernel_usePageTables")
    public static native void usePageTables(long physical);

    /** Forgets what is cached of the page at an address. */
    @Import(name = "kernel_forgetPage")
    public static native void forgetPage(long address);

    // Time and waiting.

    @Import(name = "kernel_timeStamp")
    public static native long timeStamp();

    /** What the time-stamp counter was when the image's first instruction ran. */
    @Import(name = "kernel_bootTime")
    public static native long bootTime();

    /** {@code factor * scale / 2^32}, without overflow in between; all of them unsigned. */
    @Import(name = "kernel_scale")
    public static native long scale(long factor, long scale);

    /** Tells the processor that this is a loop that waits. */
    @Import(name = "kernel_pause")
    public static native void pause();

    /** Stops until an interrupt has come, which was held back until now; lets none in otherwise. */
    @Import(name = "kernel_halt")
    public static native void halt();

    /** Where that stops. */
    @Import(name = "kernel_haltAt")
    public static native long haltAt();

    /** Where it goes on. */
    @Import(name = "kernel_haltedAt")
    public static native long haltedAt();

    // What other processors see.

    @Import(name = "kernel_getInt")
    public static native int getIntAcquire(long address);

    @Import(name = "kernel_putInt")
    public static native void putIntRelease(long address, int value);

    @Import(name = "kernel_getLong")
    public static native long getLongAcquire(long address);

    @Import(name = "kernel_putLong")
    public static native void putLongRelease(long address, long value);

    /** Puts a value and returns what was there, in one step; a full barrier. */
    @Import(name = "kernel_exchangeInt")
    public static native int exchangeInt(long address, int value);

    /** Adds and returns the sum, in one step; a full barrier. */
    @Import(name = "kernel_addInt")
    public static native int addInt(long address, int value);

    /** This processor's record, see {@code cpu.Cpu}: the word that its register GS points at. */
    @Import(name = "kernel_cpu")
    public static native long cpu();

    // Assembler.

    /** Address of the first of 256 interrupt stubs, 16 bytes each. */
    @Import(name = "kernel_interruptStubs")
    public static native long interruptStubs();

    /** Where the processor goes at a {@code syscall} instruction. */
    @Import(name = "kernel_systemCallEntry")
    public static native long systemCallEntry();

    /** Where an instance begins, see {@code scheduler.Context}. */
    @Import(name = "kernel_instanceEntry")
    public static native long instanceEntry();

    /** The code that a further processor begins with, see {@code processor.S}. */
    @Import(name = "kernel_processorPage")
    public static native long processorPage();

    @Import(name = "kernel_processorPageBytes")
    public static native int processorPageBytes();

    /** What the next processor to come up gets: its record, its stack, and the page tables. */
    @Import(name = "kernel_nextProcessor")
    public static native void nextProcessor(long record, long stack, long pageTables);

    /**
     * Leaves the present stack for good and goes on at {@code code} with another.
     *
     * @param code where to go on; never comes back
     * @param stack what the stack pointer is to be there
     */
    @Import(name = "kernel_jump")
    public static native void jump(long code, long stack);

    /** Saves what a call preserves below {@code from}, and goes on where {@code to} left off. */
    @Import(name = "kernel_switchContext")
    public static native void switchContext(long from, long to);

    // Of the instance that runs.

    /** Whether an instruction is one of the kernel's. */
    @Import(name = "kernel_isOfKernel")
    public static native boolean isOfKernel(long instruction);

    /**
     * Says where the instance is and why it cannot go on, and ends the job, see {@code fault.h}.
     *
     * @param cause a text
     * @param address that it wanted to reach; -1 if it is not about that
     */
    @Import(name = "kernel_failInstance")
    public static native void failInstance(long cause, long address, long instruction);
}
