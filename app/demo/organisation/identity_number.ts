/** Birth numbers that Skatteverket keeps for test persons: nobody is ever given one. */
const TEST_BIRTH_NUMBERS = [238, 239]

/** A valid personnummer of a test person born on the date; `which` chooses among them. */
export function testIdentityNumber(birthDate: string, which: number) {
  const digits8 = birthDate.replaceAll('-', '')
  const nine = `${digits8.slice(2)}${TEST_BIRTH_NUMBERS[which % TEST_BIRTH_NUMBERS.length]}`
  return `${digits8}${nine.slice(6)}${checkDigit(nine)}`
}

function checkDigit(nine: string) {
  const products = [...nine].map((digit, n) => Number(digit) * (n % 2 === 0 ? 2 : 1))
  const sum = products.reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return (10 - (sum % 10)) % 10
}
