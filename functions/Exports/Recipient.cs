namespace KpiPapers.Exports;

/// <summary>Somebody who is sent mail, by role rather than name.</summary>
/// <param name="Id">How feeds and papers refer to them, such as <c>customer-services</c>; unique without regard to case.</param>
/// <param name="Role">Their role, as mails address them.</param>
/// <param name="Email">One address.</param>
public sealed record Recipient(string Id, string Role, string Email);
