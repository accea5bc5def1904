"""The simulated public (模拟组): who speaks in an exercise. The only user of Faker.

personas    cast(scenario, seed): the personas of one exercise, named once and then journalled
crowd/      write(occasion, person, …): what the public posts about what happened; see there
"""
