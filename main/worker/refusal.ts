/**
 * A helper process refused or failed an operation.
 *
 * Thrown inside an operation it travels with its `reason` (a code of that layer); the client throws
 * it again on the service's side. An exception of any other class arrives with reason `failed`.
 */
export class WorkerRefusal extends Error {
  readonly reason: string

  constructor(reason: string, detail: string) {
    super(detail)
    this.name = 'WorkerRefusal'
    this.reason = reason
  }
}
