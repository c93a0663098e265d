/** Classes to C: TeaVM, driven, told which machine to link, and mended where its C is wrong. */
package org.banteng.image.aot;
