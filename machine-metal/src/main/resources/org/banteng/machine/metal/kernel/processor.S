# How a further processor comes up. The start-up interrupt sends it to a page below 1 MiB, in real
# mode (Intel SDM volume 3, section 8.4); there, a copy of the code between processor_page and
# processor_page_end gets it into 32-bit protected mode, and here to Java. One comes up at a time.

#define CR0_PE (1 << 0)

#define CODE64 0x08
#define DATA   0x10
#define CODE32 0x18

        .section .rodata.boot, "a"
        .global processor_page, processor_page_end
        .code16
processor_page:
        cli
        cld
        mov     %cs, %ax
        mov     %ax, %ds
        lgdtl   processor_gdt_operand - processor_page
        mov     %cr0, %eax
        or      $CR0_PE, %eax
        mov     %eax, %cr0
        ljmpl   $CODE32, $processor_protected
processor_gdt_operand:
        .word   processor_gdt_end - processor_gdt - 1
        .long   processor_gdt
processor_page_end:

        .balign 8
processor_gdt:
        .quad 0
        .quad 0x00AF9B000000FFFF        # CODE64
        .quad 0x00CF93000000FFFF        # DATA
        .quad 0x00CF9B000000FFFF        # CODE32
processor_gdt_end:

        .section .text.boot, "ax"
        .code32
processor_protected:
        mov     $DATA, %eax
        mov     %eax, %ds
        mov     %eax, %es
        mov     %eax, %ss
        mov     $processor_stack_top, %esp
        mov     processor_page_tables, %edi
        call    enter_long_mode
        ljmp    $CODE64, $processor_long

        .code64
processor_long:
        xor     %eax, %eax
        mov     %eax, %fs
        mov     %eax, %gs
        mov     processor_record, %rdi
        mov     processor_stack, %rsp
        xor     %ebp, %ebp
        call    kernel_startProcessor
        ud2

# What boot.ApplicationProcessors leaves here for the one that comes up next.
        .section .shared.processor, "aw", @nobits
        .balign 8
        .global processor_page_tables, processor_record, processor_stack
processor_page_tables:
        .skip 8
processor_record:
        .skip 8
processor_stack:
        .skip 8
        .skip 64
processor_stack_top:

        .section .note.GNU-stack, "", @progbits
