# The first instructions: from 32-bit protected mode without paging, as PVH hands over, to Java in
# 64-bit mode.
#
# A loader that knows PVH finds the address of boot_start in the note, loads the image, and jumps
# there with
#   ebx      physical address of hvm_start_info, see boot/StartInfo.java
#   cs       a 32-bit code segment; ds, es, ss data segments, all of 4 GiB from 0
#   cr0.PE   set, cr0.PG not; interrupts off
# (xen/include/public/arch-x86/hvm/start_info.h, and docs/misc/pvh.pandoc of the Xen Project).

#define XEN_ELFNOTE_PHYS32_ENTRY 18

#define MODEL_EFER     0xC0000080
#define EFER_SYSCALL   (1 << 0)
#define EFER_LONG_MODE (1 << 8)
#define EFER_NX        (1 << 11)

#define CR0_MP (1 << 1)
#define CR0_EM (1 << 2)
#define CR0_NE (1 << 5)
#define CR0_WP (1 << 16)
#define CR0_PG (1 << 31)

#define CR4_PAE        (1 << 5)
#define CR4_PGE        (1 << 7)
#define CR4_OSFXSR     (1 << 9)
#define CR4_OSXMMEXCPT (1 << 10)

#define PAGE_PRESENT  (1 << 0)
#define PAGE_WRITABLE (1 << 1)
#define PAGE_LARGE    (1 << 7)

#define CODE64 0x08
#define DATA   0x10

        .section .note.pvh, "a", @note
        .long 4, 8, XEN_ELFNOTE_PHYS32_ENTRY
        .asciz "Xen"
        .quad boot_start

# Page tables for the way to Java, which makes better ones: the first 4 GiB, as they are and once
# more from memory.Layout's DIRECT on (entry 256 of the topmost table).
        .section .shared.boot, "aw", @nobits
        .balign 4096
boot_pml4:
        .skip 4096
boot_pointers:
        .skip 4096
boot_directories:
        .skip 4 * 4096
boot_stack:
        .skip 16384
boot_stack_top:
        .global boot_time
boot_time:
        .skip 8

        .section .rodata.boot, "a"
        .balign 8
boot_gdt:
        .quad 0
        .quad 0x00AF9B000000FFFF        # CODE64
        .quad 0x00CF93000000FFFF        # DATA
boot_gdt_end:
boot_gdt_operand:
        .word boot_gdt_end - boot_gdt - 1
        .long boot_gdt

        .section .text.boot, "ax"
        .code32
        .global boot_start
boot_start:
        cld
        mov     $boot_stack_top, %esp
        rdtsc
        mov     %eax, boot_time
        mov     %edx, boot_time + 4
        call    check_room

        movl    $boot_pointers + PAGE_PRESENT + PAGE_WRITABLE, boot_pml4
        movl    $boot_pointers + PAGE_PRESENT + PAGE_WRITABLE, boot_pml4 + 8 * 256
        movl    $boot_directories + 4096 * 0 + PAGE_PRESENT + PAGE_WRITABLE, boot_pointers
        movl    $boot_directories + 4096 * 1 + PAGE_PRESENT + PAGE_WRITABLE, boot_pointers + 8
        movl    $boot_directories + 4096 * 2 + PAGE_PRESENT + PAGE_WRITABLE, boot_pointers + 16
        movl    $boot_directories + 4096 * 3 + PAGE_PRESENT + PAGE_WRITABLE, boot_pointers + 24
        mov     $PAGE_PRESENT + PAGE_WRITABLE + PAGE_LARGE, %eax
        xor     %ecx, %ecx
1:      mov     %eax, boot_directories(, %ecx, 8)
        add     $1 << 21, %eax
        inc     %ecx
        cmp     $2048, %ecx
        jne     1b

        mov     $boot_pml4, %edi
        call    enter_long_mode
        lgdt    boot_gdt_operand
        ljmp    $CODE64, $boot_long

# Turns paging and long mode on, in 32-bit code; the application processors come by here too.
# edi: the page tables.
        .global enter_long_mode
enter_long_mode:
        mov     %cr4, %eax
        or      $CR4_PAE | CR4_PGE | CR4_OSFXSR | CR4_OSXMMEXCPT, %eax
        mov     %eax, %cr4
        mov     %edi, %cr3
        mov     $MODEL_EFER, %ecx
        rdmsr
        or      $EFER_SYSCALL | EFER_LONG_MODE | EFER_NX, %eax
        wrmsr
        mov     %cr0, %eax
        and     $~CR0_EM, %eax
        or      $CR0_PG | CR0_WP | CR0_NE | CR0_MP, %eax
        mov     %eax, %cr0
        ret

        .code64
boot_long:
        mov     $DATA, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %ss
        xor     %eax, %eax
        mov     %eax, %fs
        mov     %eax, %gs
        mov     $boot_stack_top, %rsp
        xor     %ebp, %ebp
        mov     %ebx, %edi
        lea     image_layout(%rip), %rsi
        call    kernel_start
        ud2

# Where the linker has put the parts of the image, see memory/ImageLayout.java.
        .section .rodata.boot
        .balign 8
image_layout:
        .quad image_start
        .quad image_text_start
        .quad image_rodata_start
        .quad image_rodata_end
        .quad image_data_load
        .quad image_data_start
        .quad image_data_end
        .quad image_bss_end
        .quad _start

        .section .note.GNU-stack, "", @progbits
