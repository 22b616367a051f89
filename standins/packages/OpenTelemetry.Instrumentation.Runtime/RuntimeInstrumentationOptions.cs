namespace OpenTelemetry.Instrumentation.Runtime;

/// <summary>Has no settings: the runtime counts by itself.</summary>
public class RuntimeInstrumentationOptions;
