/** Numbers that tell more about a person than others need to know, found in a text. */

/** How many there are. */
export interface PersonalDetails {
  /** 18-digit citizen numbers whose check digit is right. */
  idNumbers: number
  /** Mobile numbers. */
  phones: number
}

/** Read from every digit on, because another number may stand right before it. */
const ID_NUMBER = /(?<![0-9])(?=([1-9](?:[ \-–—]?[0-9]){16}[ \-–—]?[0-9Xx])(?![0-9]))/g
const WITH_DATE = /^.{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])/
const PHONE = /(?<![0-9])1[3-9]\d[ \-–—]?\d{4}[ \-–—]?\d{4}(?![0-9Xx])/g
/** GB 11643-1999: weights of the first seventeen digits, and the check digit by the remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Looks past spaces, dashes and full-width digits, as people write them. */
export function personalDetails(text: string): PersonalDetails {
  const plain = text.normalize('NFKC')
  const numbers = [...plain.matchAll(ID_NUMBER)].map(([, found]) => found!.replace(/[ \-–—]/g, ''))
  return {
    idNumbers: numbers.filter((number) => WITH_DATE.test(number) && hasRightCheck(number)).length,
    phones: (plain.match(PHONE) ?? []).length,
  }
}

function hasRightCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] === number[17]!.toUpperCase()
}
