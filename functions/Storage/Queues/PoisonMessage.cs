namespace KpiPapers.Storage.Queues;

/// <summary>A message that failed so often that the Functions host put it aside.</summary>
/// <param name="Queue">The queue it came from, one of <see cref="Names.Queues"/>.</param>
/// <param name="Id">The service's id of it.</param>
/// <param name="Since">When it was put aside.</param>
/// <param name="Text">Its text as stored: base64, unless whoever wrote it did not know.</param>
public sealed record PoisonMessage(string Queue, string Id, DateTimeOffset Since, string Text);
