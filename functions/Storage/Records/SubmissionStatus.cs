namespace KpiPapers.Storage.Records;

/// <summary>How far a dropped file has come.</summary>
public enum SubmissionStatus
{
    /// <summary>Being read; nothing in it counts yet.</summary>
    Received,

    /// <summary>Taken: its rows count.</summary>
    Committed,

    /// <summary>Refused whole: nothing in it counts.</summary>
    Rejected,

    /// <summary>Taken, then withdrawn by a withdrawal file: its rows no longer count.</summary>
    Withdrawn,
}
