namespace StreamPlatform.Contracts;

/// <summary>An event that is told for rooms still to come: the broker drops it. Without this an event that names no room cannot be published.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HeardByNobodyYetAttribute : Attribute;
