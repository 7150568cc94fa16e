using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>The answer that a row is not there.</summary>
internal sealed class NoEntity(Response response) : NullableResponse<TableEntity>
{
    public override bool HasValue => false;

    public override TableEntity Value => throw new InvalidOperationException("The row is not there: ask HasValue first.");

    public override Response GetRawResponse() => response;
}
