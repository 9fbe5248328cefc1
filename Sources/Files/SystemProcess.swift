#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What this process is told by the system: its number, its variables, the time.
package enum SystemProcess {
  /// What tells it from other processes that run now.
  package static var id: Int32 { getpid() }

  /// How many processors can work for it, at least 1.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Whole days since 1970, in UTC.
  package static var daysSince1970: Int { time(nil) / 86_400 }

  /// Does nothing for a while, on this thread.
  package static func sleep(milliseconds: UInt32) { usleep(milliseconds * 1000) }

  /// The first of the program's arguments that is not UTF-8, with U+FFFD for what is not; nil where all are.
  ///
  /// Swift hands out such an argument as another text, which names another file.
  package static var unreadableArgument: String? {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { break }
      if unsafe String(validatingCString: argument) == nil { return unsafe String(cString: argument) }
    }
    return nil
  }

  /// The value of an environment variable; nil where it is not set.
  package static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
