# Is the machine large enough for the image? A loader writes what does not fit to nowhere and says
# nothing. This code stands at the image's beginning, so it is there in all but the smallest
# machines; constants stand at the end, so its words are in the midst of code.

# hvm_start_info, see boot/StartInfo.java.
#define INFO_MAGIC      0x336ec578
#define INFO_VERSION    0x04
#define INFO_MAP        0x28
#define INFO_MAP_LENGTH 0x30

# An entry of its memory map.
#define RANGE_START      0x00
#define RANGE_START_HIGH 0x04
#define RANGE_BYTES      0x08
#define RANGE_BYTES_HIGH 0x0c
#define RANGE_KIND       0x10
#define RANGE            0x18
#define MEMORY 1

# See console/SerialPort.java.
#define COM1        0x3f8
#define LINE_STATUS (COM1 + 5)
#define ROOM        (1 << 5)

# See cpu/Power.java.
#define DEBUG_EXIT    0xf4
#define DEBUG_CONSOLE 0xe9
#define FAILED        1

        .section .text.boot, "ax"
        .code32

# Comes back only if there is memory for all of the image, or no map that tells of it: then Java
# says so. Uses a few bytes of stack.
# ebx, kept: physical address of hvm_start_info.
        .global check_room
check_room:
        cmpl    $INFO_MAGIC, (%ebx)
        jne     fits
        cmpl    $1, INFO_VERSION(%ebx)
        jb      fits
        mov     INFO_MAP(%ebx), %esi
        mov     INFO_MAP_LENGTH(%ebx), %ecx
next_range:
        test    %ecx, %ecx
        jz      no_room
        cmpl    $MEMORY, RANGE_KIND(%esi)
        jne     not_here
        cmpl    $0, RANGE_START_HIGH(%esi)
        jne     not_here
        mov     RANGE_START(%esi), %eax
        cmp     $image_start, %eax
        ja      not_here
        mov     RANGE_BYTES_HIGH(%esi), %edx
        add     RANGE_BYTES(%esi), %eax
        adc     $0, %edx
        jnz     fits                    # it ends above 4 GiB
        cmp     $image_load_end, %eax
        jae     fits
not_here:
        add     $RANGE, %esi
        dec     %ecx
        jmp     next_range
fits:
        ret

# Says so, and ends as cpu/Power.java does.
no_room:
        mov     $no_room_begins, %esi
        call    say
        mov     $image_megabytes, %eax
        call    say_number
        mov     $no_room_ends, %esi
        call    say
        mov     $FAILED, %eax
        out     %al, $DEBUG_CONSOLE
        out     %eax, $DEBUG_EXIT
        lidt    no_handlers
        int3

# esi: a text that ends with a 0.
say:
        lodsb
        test    %al, %al
        jz      said
        call    say_byte
        jmp     say
said:
        ret

# eax: a number, said in decimal.
say_number:
        xor     %edx, %edx
        mov     $10, %ecx
        div     %ecx
        push    %edx
        test    %eax, %eax
        jz      1f
        call    say_number
1:      pop     %eax
        add     $'0', %al

# al: a character.
say_byte:
        mov     %al, %ah
        mov     $LINE_STATUS, %dx
2:      in      %dx, %al
        test    $ROOM, %al
        jz      2b
        mov     $COM1, %dx
        mov     %ah, %al
        out     %al, %dx
        ret

no_room_begins:
        .ascii  "banteng: this machine is too small: the image takes the first "
        .byte   0
no_room_ends:
        .ascii  " MiB of memory; banteng run --memory (QEMU's -m) gives it more\n"
        .byte   0
no_handlers:
        .skip   6

        .section .note.GNU-stack, "", @progbits
