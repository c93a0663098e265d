# From one stack to another.

        .section .text.context, "ax"

# void kernel_jump(int64_t code, int64_t stack)
        .global kernel_jump
kernel_jump:
        mov     %rsi, %rsp
        xor     %ebp, %ebp
        jmp     *%rdi

# Where a new instance starts, on its own stack, in its own address space.
        .global instance_entry
instance_entry:
        xor     %ebp, %ebp
        call    kernel_beginInstance
        ud2

# void kernel_switchContext(int64_t from, int64_t to)
#
# Saves in one context what a function preserves for its caller (System V ABI for x86-64, figure
# 3.4), and goes on with another where that was left, in its own address space. A context is 16
# bytes, see scheduler/Context.java:
#   0   stack pointer
#   8   page tables
#   16  not 0 as long as a processor uses the stack
        .global kernel_switchContext
kernel_switchContext:
        push    %rbp
        push    %rbx
        push    %r12
        push    %r13
        push    %r14
        push    %r15
        mov     %rsp, 0(%rdi)
        mov     8(%rsi), %rax
        mov     0(%rsi), %rdx
        mov     %rax, %cr3
        mov     %rdx, %rsp
        movl    $0, 16(%rdi)            # another processor may go on with it from here
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %rbx
        pop     %rbp
        ret

        .section .note.GNU-stack, "", @progbits
