/**
 * The channel of inspections (调查暗访, 三(一)8): what an inspector filled in becomes a rating, a score
 * or both, with the number of his record as evidence and never his name. Plans, phones, photos and
 * secrecy are the core's.
 */
@NullMarked
package org.haochaping.channel.inspection;

import org.jspecify.annotations.NullMarked;
