import { Button } from '../../../components/Button'

/** A browser prints. */
export function Keep() {
  return (
    <Button className="certificate-keep" onTap={() => window.print()}>
      打印
    </Button>
  )
}
