// Every test has a browser and a media server of its own: one after the other, or two cores are too few.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
