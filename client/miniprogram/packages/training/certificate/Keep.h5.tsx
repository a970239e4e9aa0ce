import { Button } from '../../../components/Button'

/** A browser prints: on paper, or into a file. */
export function Keep() {
  return (
    <Button className="certificate-keep" onTap={() => window.print()}>
      打印
    </Button>
  )
}
