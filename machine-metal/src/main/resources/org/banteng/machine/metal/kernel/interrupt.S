# Where the processor goes at an interrupt or a fault: 256 stubs of 16 bytes, one for each vector,
# and what they share. Each ends up in Java with the address of a frame, see
# interrupt/InterruptFrame.java.

        .section .text.interrupt, "ax"
        .balign 16
        .global interrupt_stubs
interrupt_stubs:
        .set vector, 0
        .rept 256
        .balign 16
        # The processor itself pushes an error code at these (Intel SDM volume 3, table 6-1).
        .if (vector != 8) && (vector < 10 || vector > 14) && (vector != 17) && (vector != 21)
        push    $0
        .endif
        push    $vector
        jmp     interrupt_common
        .set vector, vector + 1
        .endr

interrupt_common:
        push    %rax
        push    %rbx
        push    %rcx
        push    %rdx
        push    %rsi
        push    %rdi
        push    %rbp
        push    %r8
        push    %r9
        push    %r10
        push    %r11
        push    %r12
        push    %r13
        push    %r14
        push    %r15
        cld
        mov     %rsp, %rdi
        mov     %rsp, %rbx
        # Compiled Java uses the vector registers as it likes.
        sub     $512, %rsp
        and     $~15, %rsp
        fxsave64 (%rsp)
        call    kernel_interrupt
        fxrstor64 (%rsp)
        mov     %rbx, %rsp
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %r11
        pop     %r10
        pop     %r9
        pop     %r8
        pop     %rbp
        pop     %rdi
        pop     %rsi
        pop     %rdx
        pop     %rcx
        pop     %rbx
        pop     %rax
        add     $16, %rsp               # vector and error code
        iretq

# void kernel_halt()
#
# Stops until an interrupt has come. Interrupts are let in after the instruction that follows sti, so
# none comes before the halt that it is to end; unless an NMI comes between the two, after which
# interrupts are let in at once: see Faults.java.
        .global kernel_halt, kernel_haltInstruction, kernel_afterHalt
kernel_halt:
        sti
kernel_haltInstruction:
        hlt
kernel_afterHalt:
        cli
        ret

# Where the processor goes at a syscall instruction, the C library's way to ask for something: rax
# says for what, rdi, rsi, rdx, r10, r8, r9 are the arguments, rax gets the answer, and all others
# but rcx and r11 are kept. The processor has put the way back into rcx and the flags into r11; the
# stack stays as it is, and so does the privilege (Intel SDM volume 2, SYSCALL).
        .global system_call_entry
system_call_entry:
        lea     -128(%rsp), %rsp        # the caller's red zone
        push    %rcx
        push    %r11
        push    %rdi
        push    %rsi
        push    %rdx
        push    %r10
        push    %r8
        push    %r9
        push    %rbp
        mov     %rsp, %rbp
        sub     $512, %rsp
        and     $~15, %rsp
        fxsave64 (%rsp)
        push    %r9                     # the seventh argument goes onto the stack
        push    %r9
        mov     %r8, %r9
        mov     %r10, %r8
        mov     %rdx, %rcx
        mov     %rsi, %rdx
        mov     %rdi, %rsi
        mov     %rax, %rdi
        call    kernel_systemCall
        fxrstor64 16(%rsp)
        mov     %rbp, %rsp
        pop     %rbp
        pop     %r9
        pop     %r8
        pop     %r10
        pop     %rdx
        pop     %rsi
        pop     %rdi
        pop     %r11
        pop     %rcx
        lea     128(%rsp), %rsp
        # The flags in r11 need not go back: what code of the image has in them, it sets itself.
        jmp     *%rcx

        .section .note.GNU-stack, "", @progbits
