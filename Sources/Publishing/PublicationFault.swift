/// A failure that a test lets happen, since a disk cannot be told to fail at a chosen moment.
package struct PublicationFault: Sendable, Hashable {
  /// The steps of ``Publication/publish(generator:modelDigest:dataDigest:inputs:)`` in order.
  package enum Step: Sendable, CaseIterable {
    case carryingOver
    case writingManifest
    case synchronising
    case exchanging
    /// Between the two renames, where the folders cannot be exchanged in one step.
    case renaming
  }

  package var step: Step
  /// The system's code that the step reports.
  package var errno: Int32
  /// The process ends there: nothing is put right.
  package var isCrash: Bool

  package init(_ step: Step, errno: Int32 = 5, isCrash: Bool = false) {
    self.step = step
    self.errno = errno
    self.isCrash = isCrash
  }
}
