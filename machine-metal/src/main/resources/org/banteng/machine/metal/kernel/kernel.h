// What org.banteng.machine.metal.kernel.Instructions declares.
#pragma once

#include "fault.h"
#include <stdint.h>

static inline int32_t kernel_in8(int32_t port) {
    uint8_t value;
    __asm__ volatile("inb %w1, %0" : "=a"(value) : "Nd"(port));
    return value;
}

static inline void kernel_out8(int32_t port, int32_t value) {
    __asm__ volatile("outb %b0, %w1" : : "a"(value), "Nd"(port));
}

static inline void kernel_out32(int32_t port, int32_t value) {
    __asm__ volatile("outl %0, %w1" : : "a"(value), "Nd"(port));
}

static inline int32_t kernel_in32(int32_t port) {
    uint32_t value;
    __asm__ volatile("inl %w1, %0" : "=a"(value) : "Nd"(port));
    return (int32_t) value;
}

// The operand of lgdt and lidt (Intel SDM volume 3, figure 2-6).
struct kernel_table {
    uint16_t limit;
    uint64_t base;
} __attribute__((packed));

static inline void kernel_loadGdt(int64_t address, int32_t bytes) {
    struct kernel_table table = { (uint16_t) (bytes - 1), (uint64_t) address };
    __asm__ volatile("lgdt %0" : : "m"(table));
}

static inline void kernel_loadIdt(int64_t address, int32_t bytes) {
    struct kernel_table table = { (uint16_t) (bytes - 1), (uint64_t) address };
    __asm__ volatile("lidt %0" : : "m"(table));
}

static inline void kernel_loadTask(int32_t selector) {
    __asm__ volatile("ltr %w0" : : "r"(selector));
}

static inline int64_t kernel_readModelRegister(int32_t number) {
    uint32_t low, high;
    __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(number));
    return (int64_t) ((uint64_t) high << 32 | low);
}

static inline void kernel_writeModelRegister(int32_t number, int64_t value) {
    __asm__ volatile("wrmsr" : : "c"(number), "a"((uint32_t) value),
            "d"((uint32_t) ((uint64_t) value >> 32)) : "memory");
}

static inline int32_t kernel_cpuid(int32_t leaf, int32_t subleaf, int32_t answer) {
    uint32_t r[4];
    __asm__ volatile("cpuid" : "=a"(r[0]), "=b"(r[1]), "=c"(r[2]), "=d"(r[3])
            : "a"(leaf), "c"(subleaf));
    return (int32_t) r[answer & 3];
}

static inline void kernel_breakpoint() {
    __asm__ volatile("int3");
}

static inline int64_t kernel_faultAddress() {
    int64_t value;
    __asm__ volatile("mov %%cr2, %0" : "=r"(value));
    return value;
}

static inline int64_t kernel_pageTables() {
    int64_t value;
    __asm__ volatile("mov %%cr3, %0" : "=r"(value));
    return value;
}

static inline void kernel_usePageTables(int64_t physical) {
    __asm__ volatile("mov %0, %%cr3" : : "r"(physical) : "memory");
}

static inline void kernel_forgetPage(int64_t address) {
    __asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

static inline int64_t kernel_timeStamp() {
    uint32_t low, high;
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
    return (int64_t) ((uint64_t) high << 32 | low);
}

// See boot.S.
extern int64_t boot_time;

static inline int64_t kernel_bootTime() {
    return boot_time;
}

static inline int64_t kernel_scale(int64_t factor, int64_t scale) {
    return (int64_t) ((unsigned __int128) (uint64_t) factor * (uint64_t) scale >> 32);
}

static inline void kernel_pause() {
    __asm__ volatile("pause" : : : "memory");
}

// See interrupt.S.
extern void kernel_halt();
extern char kernel_haltInstruction[], kernel_afterHalt[];

static inline int64_t kernel_haltAt() {
    return (int64_t) kernel_haltInstruction;
}

static inline int64_t kernel_haltedAt() {
    return (int64_t) kernel_afterHalt;
}

static inline int32_t kernel_getInt(int64_t address) {
    return __atomic_load_n((int32_t*) address, __ATOMIC_ACQUIRE);
}

static inline void kernel_putInt(int64_t address, int32_t value) {
    __atomic_store_n((int32_t*) address, value, __ATOMIC_RELEASE);
}

static inline int64_t kernel_getLong(int64_t address) {
    return __atomic_load_n((int64_t*) address, __ATOMIC_ACQUIRE);
}

static inline void kernel_putLong(int64_t address, int64_t value) {
    __atomic_store_n((int64_t*) address, value, __ATOMIC_RELEASE);
}

// In the kernel's own code, not in that of the C library: so a fault in it is known as the kernel's.
static inline void kernel_copy(int64_t from, int64_t to, int32_t bytes) {
    int64_t words = bytes / 8, rest = bytes % 8;
    __asm__ volatile("rep movsq\n\tmov %3, %2\n\trep movsb"
            : "+S"(from), "+D"(to), "+c"(words) : "r"(rest) : "memory");
}

// Registers of devices: each access as it stands here, in this order.
static inline int32_t kernel_readDevice8(int64_t address) {
    return *(volatile uint8_t*) address;
}

static inline int32_t kernel_readDevice16(int64_t address) {
    return *(volatile uint16_t*) address;
}

static inline int32_t kernel_readDevice32(int64_t address) {
    return *(volatile int32_t*) address;
}

// Whatever was stored before is in memory when a device gets one of these.
static inline void kernel_writeDevice8(int64_t address, int32_t value) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    *(volatile uint8_t*) address = (uint8_t) value;
}

static inline void kernel_writeDevice16(int64_t address, int32_t value) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    *(volatile uint16_t*) address = (uint16_t) value;
}

static inline void kernel_writeDevice32(int64_t address, int32_t value) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    *(volatile int32_t*) address = value;
}

static inline int32_t kernel_exchangeInt(int64_t address, int32_t value) {
    return __atomic_exchange_n((int32_t*) address, value, __ATOMIC_SEQ_CST);
}

static inline int32_t kernel_addInt(int64_t address, int32_t value) {
    return __atomic_add_fetch((int32_t*) address, value, __ATOMIC_SEQ_CST);
}

static inline int64_t kernel_cpu() {
    int64_t value;
    __asm__ volatile("mov %%gs:0, %0" : "=r"(value));
    return value;
}

// What the assembler files define.
extern char interrupt_stubs[];
extern char system_call_entry[];
extern char instance_entry[];
extern char processor_page[], processor_page_end[];
extern int64_t processor_page_tables, processor_record, processor_stack;
extern void kernel_jump(int64_t code, int64_t stack) __attribute__((noreturn));
extern void kernel_switchContext(int64_t from, int64_t to);

static inline int64_t kernel_interruptStubs() {
    return (int64_t) interrupt_stubs;
}

static inline int64_t kernel_systemCallEntry() {
    return (int64_t) system_call_entry;
}

static inline int64_t kernel_instanceEntry() {
    return (int64_t) instance_entry;
}

static inline int64_t kernel_processorPage() {
    return (int64_t) processor_page;
}

static inline int32_t kernel_processorPageBytes() {
    return (int32_t) (processor_page_end - processor_page);
}

static inline void kernel_nextProcessor(int64_t record, int64_t stack, int64_t tables) {
    processor_record = record;
    processor_stack = stack;
    processor_page_tables = tables;
}

extern char image_kernel_start[], image_kernel_end[];

static inline int32_t kernel_isOfKernel(int64_t instruction) {
    return instruction >= (int64_t) image_kernel_start && instruction < (int64_t) image_kernel_end;
}

static inline void kernel_failInstance(int64_t cause, int64_t address, int64_t instruction) {
    banteng_fault((const char*) cause, address, instruction);
}
