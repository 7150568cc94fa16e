using System.Collections.Immutable;

namespace KpiPapers.Functions.Web;

/// <summary>Who is signed in, as the council's own sign-in says.</summary>
/// <param name="Name">As people know them.</param>
/// <param name="Email">Their address, which tells whether they are one of the recipients.</param>
/// <param name="Roles">The roles that they were given in this application.</param>
internal sealed record SignedInUser(string Name, string Email, ImmutableArray<string> Roles)
{
    /// <summary>The role of those who look after the application.</summary>
    public const string Operator = "Operator";

    public bool IsOperator => Roles.Contains(Operator, StringComparer.Ordinal);

    public bool HasEmail(string email) => string.Equals(Email, email, StringComparison.OrdinalIgnoreCase);
}
