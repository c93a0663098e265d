/** The stations of {@link org.banteng.image.programs.Tour}. */
package org.banteng.image.programs.tour;
